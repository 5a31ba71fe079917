package org.gridcase.publicity.domain.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts of notices with personal data in them, in many spellings. Knows nothing of the scans: own sentences, own check
 * digits, own idea of what has leaked.
 */
final class PlantedNotices {

    /** @param secret what must not be left, in its plainest form; digits and letters only for numbers */
    record Planted(HitKind kind, String written, String secret) {}

    record Notice(Field field, Known known, List<Planted> planted) {}

    private static final String[] SURNAMES =
            ("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈"
                            + " 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯"
                            + " 邵 孟 龙 万 段 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 上官 司马 诸葛 皇甫 慕容 令狐 司徒")
                    .split(" ");
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞刚桂英建华玉兰秀珍凤莲志国庆宇轩浩博欣怡子涵雨桐晓东海燕云飞春生福来永昌彩虹俊峰淑琴德胜";
    private static final String[] ESTATES = {"幸福小区", "阳光花园", "和谐家园", "东方苑", "锦绣城", "职工宿舍", "教师新村", "滨河公寓", "第二社区", "某小区"
    };
    private static final String[] PROVINCES = {
        "110105", "370102", "320506", "440305", "510107", "130203", "650102", "230103"
    };
    private static final String[] CARDS = {
        "622202", "621700", "622848", "621226", "436742", "552245", "356889", "625965"
    };
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String[] KNOWN_NAME = {
        "@反映楼上装修噪声扰民。",
        "经调解，@与物业公司达成一致。",
        "3月5日，@来到社区服务中心。",
        "由@承担疏通费用300元。",
        "同意@的申请，公示期5个工作日。",
        "会议听取了@的意见。",
        "物业公司已向@道歉。",
        "拟补贴对象：@，共1户。",
        "本次修缮由@自愿出资，社区补助2000元。"
    };
    private static final String[] CUED_NAME = {
        "居民@反映楼道堆物。",
        "业主@提出更换电梯。",
        "住户@与物业协商一致。",
        "联系人：@。",
        "姓名：@，性别：男",
        "申请人@申请临时救助。",
        "当事人：@。",
        "投诉人@来电。",
        "村民@家的院墙倒塌。",
        "户主@，人口3人",
        "居民@、@共同签字。",
        "租户@要求退还押金"
    };
    private static final String[] PHONE = {
        "联系电话：@。", "请于工作日拨打@咨询。", "（手机@）", "当事人留下号码@后离开。", "有意者致电@。", "电话@，逾期不候。", "物业已回拨@，未接通", "@。"
    };
    private static final String[] IDENTITY = {"身份证号：@。", "（证件号码@）", "公民身份号码 @，", "持@办理登记", "身份证@与户口簿一致"};
    private static final String[] CARD = {"退款至银行卡@。", "卡号：@（工商银行）", "补贴已发到@，请查收。", "账号 @ 户名见附件"};
    private static final String[] ADDRESS = {
        "家住@。", "地址：@，请核实。", "@漏水影响楼下。", "工作人员到@上门走访。", "@的电表已更换", "受损房屋位于@，面积86平方米。", "@反映暖气不热"
    };
    private static final String[] PLATE = {"车牌号@的车辆占用消防通道。", "@长期停放在门口。", "请@车主尽快挪车。", "（@）已拖移至停车场"};
    private static final String[] EMAIL = {"材料发送至@。", "邮箱：@。", "电子邮件 @ 或现场提交"};
    private static final String[] ACCOUNT = {"微信@", "加微信：@", "微信号 @，备注楼号", "QQ：@", "QQ号@"};
    private static final String[] CLEAN = {
        "现将有关情况公示如下：",
        "公示期为2026年3月5日至3月11日。",
        "共收到意见12条，均已答复。",
        "费用合计13,580.00元，由维修资金列支。",
        "如有异议请向社区居委会提出。",
        "依据《物业管理条例》第五十四条办理。",
        "编号990100-2026-000123。",
        "监督热线12345。",
        "3号楼外墙修缮已完工。",
        "",
        "经居民代表大会表决通过，赞成45票。"
    };

    private final Random random;
    private final Spelling spelling;

    PlantedNotices(long seed) {
        random = new Random(seed);
        spelling = new Spelling(random);
    }

    Notice next() {
        List<Planted> planted = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        StringBuilder text = new StringBuilder(one(CLEAN));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(9)) {
                case 0 -> knownName(text, planted, names);
                case 1 -> cuedName(text, planted);
                case 2 -> phone(text, planted, phones);
                case 3 ->
                    plant(text, one(IDENTITY), HitKind.IDENTITY_CARD, identity(), planted, spelling::spelledNumber);
                case 4 -> plant(text, one(CARD), HitKind.BANK_CARD, card(), planted, spelling::spelledNumber);
                case 5 -> address(text, planted, addresses);
                case 6 -> plant(text, one(PLATE), HitKind.PLATE, plate(), planted, spelling::spelledPlate);
                case 7 -> plant(text, one(EMAIL), HitKind.EMAIL, email(), planted, spelling::fullWidthOrNot);
                default -> account(text, planted);
            }
            text.append(random.nextBoolean() ? "" : random.nextBoolean() ? "\n" : " ")
                    .append(one(CLEAN));
        }
        return new Notice(
                new Field("content", one("正文", "内容", "公示事项"), text.toString()),
                new Known(names, phones, addresses),
                planted);
    }

    private void plant(
            StringBuilder text,
            String sentence,
            HitKind kind,
            String secret,
            List<Planted> planted,
            UnaryOperator<String> spelling) {
        String written = spelling.apply(secret);
        planted.add(new Planted(kind, written, secret));
        text.append(sentence.replace("@", written));
    }

    private void knownName(StringBuilder text, List<Planted> planted, List<String> names) {
        String name = name();
        names.add(name);
        plant(text, one(KNOWN_NAME), HitKind.NAME, name, planted, spelling::spelledName);
        if (name.length() == 3 && !Arrays.asList(SURNAMES).contains(name.substring(0, 2)) && random.nextBoolean()) {
            String given = name.substring(1);
            String title = one("先生", "女士", "同志", "大爷", "阿姨", "师傅");
            plant(text, one(KNOWN_NAME), HitKind.NAME, given, planted, secret -> secret + title);
        }
    }

    private void cuedName(StringBuilder text, List<Planted> planted) {
        String sentence = one(CUED_NAME);
        while (sentence.contains("@")) {
            String name = name();
            planted.add(new Planted(HitKind.NAME, name, name));
            sentence = sentence.replaceFirst("@", random.nextInt(5) == 0 ? String.join(" ", name.split("")) : name);
        }
        text.append(sentence);
    }

    private void phone(StringBuilder text, List<Planted> planted, List<String> phones) {
        if (random.nextInt(3) == 0) {
            String area = one("010", "021", "0531", "0755", "028");
            String local = one("2", "5", "6", "8") + digits(7);
            String written = one(
                    area + "-" + local,
                    "(" + area + ")" + local,
                    "（" + area + "）" + local.substring(0, 4) + " " + local.substring(4),
                    area + local,
                    Spelling.wide(area + "-" + local),
                    area + "—" + local);
            planted.add(new Planted(HitKind.PHONE, written, area + local));
            text.append(one(PHONE).replace("@", written));
            return;
        }
        String mobile = one("138", "139", "150", "158", "166", "177", "186", "199", "135", "188") + digits(8);
        if (random.nextInt(4) == 0) {
            phones.add(mobile);
        }
        plant(text, one(PHONE), HitKind.PHONE, mobile, planted, spelling::spelledNumber);
    }

    private void address(StringBuilder text, List<Planted> planted, List<String> addresses) {
        int building = 1 + random.nextInt(60);
        int unit = 1 + random.nextInt(6);
        int floor = 1 + random.nextInt(30);
        String flat = floor + "0" + (1 + random.nextInt(6));
        String estate = one(ESTATES);
        String written =
                switch (random.nextInt(13)) {
                    case 0 -> building + "号楼" + unit + "单元" + flat + "室";
                    case 1 -> building + "-" + unit + "-" + flat;
                    case 2 -> Spelling.counted(building) + "号楼" + Spelling.counted(unit) + "单元" + Spelling.spoken(flat);
                    case 3 -> estate + building + "栋" + flat;
                    case 4 -> estate + building + "幢" + unit + "单元" + flat;
                    case 5 -> Spelling.wide(building + "号楼" + unit + "单元" + flat + "室");
                    case 6 -> building + "#" + unit + "-" + flat;
                    case 7 -> estate + building + " 号楼 " + unit + " 单元 " + flat + " 室";
                    case 8 -> Spelling.counted(building) + "栋" + Spelling.spoken(flat) + "室";
                    case 9 -> estate + building + "-" + flat + "室";
                    case 10 -> building + "号楼" + floor + "层" + flat + "室";
                    case 11 -> building + "座" + flat + "室";
                    default -> building + "号楼" + unit + "單元" + flat + "號";
                };
        if (random.nextInt(4) == 0) {
            addresses.add(estate + building + "号楼" + unit + "单元" + flat + "室");
            if (random.nextBoolean()) {
                planted.add(new Planted(HitKind.ADDRESS, flat + "室", flat + "室"));
                text.append("施工人员从" + flat + "室开始。");
            }
        }
        planted.add(new Planted(HitKind.ADDRESS, written, flat));
        text.append(one(ADDRESS).replace("@", written));
    }

    private void account(StringBuilder text, List<Planted> planted) {
        String sentence = one(ACCOUNT);
        boolean number = sentence.startsWith("QQ");
        String secret = number
                ? (1 + random.nextInt(9)) + digits(5 + random.nextInt(5))
                : letters(3) + one("_", "-", "") + letters(3) + digits(2);
        plant(text, sentence, HitKind.ACCOUNT, secret, planted, spelling::fullWidthOrNot);
        text.append("。");
    }

    private String name() {
        String given = IntStream.range(0, 1 + random.nextInt(2) + (random.nextInt(3) == 0 ? 0 : 1))
                .mapToObj(i -> String.valueOf(GIVEN.charAt(random.nextInt(GIVEN.length()))))
                .collect(Collectors.joining());
        return one(SURNAMES) + given.substring(0, Math.min(2, given.length()));
    }

    private String identity() {
        String day = String.format("%02d%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
        if (random.nextInt(5) == 0) {
            return one(PROVINCES) + (30 + random.nextInt(60)) + day + digits(3);
        }
        String body = one(PROVINCES) + (1935 + random.nextInt(85)) + day + digits(3);
        int sum = IntStream.range(0, 17)
                .map(i -> WEIGHTS[i] * (body.charAt(i) - '0'))
                .sum();
        return body + "10X98765432".charAt(sum % 11);
    }

    private String card() {
        String body = one(CARDS) + digits(9 + random.nextInt(4));
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }

    private String plate() {
        String province = one("京", "沪", "鲁", "粤", "川", "苏", "浙", "冀", "新", "云");
        String city = one("A", "B", "C", "D", "E");
        return random.nextBoolean()
                ? province + city + digits(4) + one("K", "M", "8", "2", "T")
                : province + city + one("D", "F") + digits(5);
    }

    private String email() {
        return letters(4) + one(".", "_", "") + letters(3) + digits(2) + "@"
                + one("163.com", "qq.com", "example.cn", "mail.example.com.cn");
    }

    private String letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining());
    }

    private String digits(int count) {
        return IntStream.range(0, count).mapToObj(i -> "" + random.nextInt(10)).collect(Collectors.joining());
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
