package org.gridcase.publicity.domain.masking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts without any personal data: what the product itself says in Chinese, and notices of the usual kinds with changing
 * amounts, dates, numbers and offices.
 */
final class CleanNotices {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{4}");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private static final String[] NOTICES = {
        "{community}20{yy}年第{n}季度党务、居务、财务公开：收入{money}元，支出{money}元，结余{money}元。",
        "经党委提议、两委商议、党员大会审议、居民代表大会决议，同意使用公共收益{money}元修缮{n}号楼外墙，赞成{nn}票，反对{n}票，弃权{n}票。",
        "{community}居民委员会关于{n}号楼加装电梯的公示：应参会{nnn}户，实到{nnn}户，同意{nn}户，符合规定比例。",
        "公示期自{date}至{date}，共{n}个工作日。公示期内如有异议，请以书面形式向{community}居务监督委员会提出。",
        "监督电话：12345；咨询电话：{public}（工作日8:30—11:30，13:30—17:00）。",
        "依据《物业管理条例》第{n}条、《中华人民共和国民法典》第二百七十八条，现将表决结果公示如下。",
        "事项编号{case}，网格编码{grid}，已于{date}办结，满意度{nn}%。",
        "{office}于{date}对{community}周边道路开展联合整治，清理占道经营{n}处、乱堆乱放{nn}处，拆除违法建设{nnn}平方米。",
        "区{office}、镇街综合执法队与社区网格员共出动{nn}人次，清运垃圾{n}.{n}吨。",
        "关于做好今冬明春供热工作的通知：供热期为{date}至次年3月15日，室温不低于18℃，热线400-{nnn}-{nnnn}。",
        "居民反映楼上常有噪声、楼道堆物、电动车进楼等问题，社区已安排网格员每日巡查{n}次。",
        "居民普遍关心的停车难问题：新增车位{nn}个，月租{nnn}元，先到先得。",
        "业主应当按时交纳物业服务费，标准为每月每平方米{n}.{n}元，建筑面积以不动产权证为准。",
        "业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。",
        "本月民情日定于{date}，请各楼栋长、单元长和志愿者准时到社区党群服务中心三楼会议室参加。",
        "志愿者积分公示：本月服务{nnn}人次，累计{nnnn}小时，人均{n}.{n}小时。",
        "低保动态调整情况：本月新增{n}户{nn}人，停发{n}户，发放金额{money}元，名单按规定张贴于社区公示栏。",
        "为保障居民安全用电，{date}7时至19时对和平路、建设街一带停电检修，请居民提前做好准备。",
        "{community}共有居民{nnnn}户、{nnnn}人，划分{n}个网格，设{n}个党支部，党员{nnn}名。",
        "经查，该处外摆经营系商户自行设置，{office}已责令{n}日内整改，逾期将依法处理。",
        "国发〔20{yy}〕{nn}号、建房〔20{yy}〕{n}号文件要求，老旧小区改造应当先问需于民、问计于民。",
        "改造内容包括：屋面防水{nnnn}平方米、雨水管{nnn}米、楼道粉刷{nn}个单元、更换单元门{nn}樘。",
        "项目中标价{money}元，中标单位为{city}建设工程有限公司，工期{nn}天，质保期5年。",
        "居民代表大会应到代表{nn}名，实到{nn}名，符合法定人数，会议由社区党委主持。",
        "党员和居民代表认为，应完善小区充电设施，常年坚持环境卫生日检查，曾多次出现的积水点须于汛期前整改。",
        "合计13800138000元。其中中央补助{money}元，区级配套{money}元，镇街自筹{money}元。",
        "统一社会信用代码91370102MA3C{nnnn}0X，开户行为对公账户，由区财政专户拨付。",
        "住户高度重视消防安全，业主方面积极配合，物业公司连续三天开展排查，全部隐患均已整改。",
        "请各位居民于{date}前从社区领取选民证，凭本人有效证件登记，不得代领。",
        "答复意见：经与供热企业协商，{n}号楼、{n}号楼和{n}号楼已恢复供热，热费按{nn}天退还。",
        "房屋征收公告：征收范围东至和平路、西至幸福街、南至护城河、北至铁路，涉及{nnn}户，补偿方案见附件。",
        "{city}{office}公开邮箱为 service@{city2}.gov.cn，来信请注明事项编号。",
        "第二次公示：整改事项{n}项，已完成{n}项，责任单位为{office}，完成时限{date}。",
        "雷锋志愿服务站每周三上午为老年人提供理发、量血压服务，重阳节期间增加上门服务{nn}次。",
        "乘车路线：乘坐公交{n}路、{nn}路、{nnn}路到文明广场站下车，步行200米即到。",
        "收费依据为《价格法》和本市发改价格〔20{yy}〕{nnn}号，收费标准{n}元/次，监督举报电话12315。",
        "两委成员分工：书记主持全面工作，副书记负责组织、宣传，委员负责民政、综治、妇联和计划生育。",
        "施工期间占用3号楼前空地，请车主配合挪车；{n}号楼至{n}号楼之间道路临时封闭。",
        "集体土地流转面积{nn}.{n}亩，每亩年租金{nnn}元，期限{n}年，村民会议已表决通过。",
        "会议纪要〔20{yy}〕第{n}号：原则同意该方案，由城管、住建、交通三部门于{date}前拿出细则。",
        "{date}，{community}召开议事会，就3-5岁儿童托管、60-69岁老人助餐等议题进行协商，形成共识{n}条。",
        "小区二次供水水质检测合格，浊度0.{nn}NTU，余氯0.{nn}mg/L，检测报告编号SZ20{yy}-{nnnn}。",
        "为方便居民办事，便民服务中心一层1至6号窗口实行午间不间断服务，101室为调解室，203室为会议室。",
        "居民和物业的矛盾化解率为{nn}.{n}%，同比上升{n}.{n}个百分点，受理{nnn}件，办结{nnn}件。",
        "应急值班安排见下表，汛期二十四小时值守，雨量达到50毫米启动Ⅲ级响应，水位超过12.5米关闭下穿通道。"
    };

    private final Random random;

    CleanNotices(long seed) {
        random = new Random(seed);
    }

    List<String> notices(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(j -> filled(NOTICES[random.nextInt(NOTICES.length)]))
                        .collect(Collectors.joining()))
                .toList();
    }

    private String filled(String notice) {
        return SLOT.matcher(notice).replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1))));
    }

    private String value(String slot) {
        return switch (slot) {
            case "community" -> one("幸福社区", "和平社区", "向阳社区", "安康社区", "文明社区", "金水桥社区", "高新社区", "李家庄村", "张各庄村");
            case "office" -> one("城市管理局", "交通运输局", "生态环境局", "住房和城乡建设局", "应急管理局", "供热服务中心", "自然资源分局", "市场监督管理局");
            case "city" -> one("本市", "某市", "滨海市", "江城市");
            case "city2" -> one("binhai", "jiangcheng");
            case "money" ->
                one(
                        "" + random.nextInt(10_000_000),
                        String.format("%,d.%02d", random.nextInt(9_000_000), random.nextInt(100)),
                        random.nextInt(900) + ".5万");
            case "date" ->
                one(
                        "20" + (24 + random.nextInt(6)) + "年" + (1 + random.nextInt(12)) + "月"
                                + (1 + random.nextInt(28)) + "日",
                        String.format(
                                "20%d-%02d-%02d",
                                24 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        String.format(
                                "20%d.%d.%d", 24 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日",
                        "二〇二六年三月五日");
            case "yy" -> "" + (10 + random.nextInt(17));
            case "case" -> String.format("990100-20%d-%06d", 24 + random.nextInt(6), random.nextInt(1_000_000));
            case "grid" ->
                String.format(
                        "990100%03d%03d%03d", 1 + random.nextInt(20), 1 + random.nextInt(60), 1 + random.nextInt(30));
            case "public" -> one("12345", "0531-88886666", "8888 6666", "(0531)88886666");
            default -> (1 + random.nextInt(9)) + digits(slot.length() - 1);
        };
    }

    private String digits(int count) {
        return IntStream.range(0, count).mapToObj(i -> "" + random.nextInt(10)).collect(Collectors.joining());
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** What the product says: its pages and messages, its page for those who install it, the lists of its demonstration. */
    static List<String> product() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/i18n"))) {
            bundles.filter(bundle -> !bundle.toString().endsWith("_en.properties"))
                    .sorted()
                    .flatMap(bundle -> lines(bundle))
                    .forEach(texts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines(Path.of("src/main/resources/demo/lists.csv")).forEach(texts::add);
        // Without its examples, which have names and telephones in them.
        String page = lines(Path.of("README.zh-CN.md"))
                .collect(Collectors.joining("\n"))
                .replaceAll("(?s)```.*?```", "");
        texts.addAll(List.of(page.split("\n")));
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("(?<=[。；!?！？])")))
                .filter(text -> CHINESE.matcher(text).find())
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
