package org.gridcase.publicity.domain.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way of writing that the gate must know, and each that it must let pass. */
class MaskingGateTest {

    private static final Known WANG = new Known(
            List.of("王小明", "欧阳文明", "阿依古丽·买买提", "李红"),
            List.of("138 1234 5678", "87654321"),
            List.of("东山区和平路12号幸福小区3号楼2单元501室"));

    private final MaskingGate gate = new MaskingGate(List.of("0531-88886666", "13900000000"));

    @ParameterizedTest
    @CsvSource({
        "王小明来访,某居民来访",
        "王 小 明来访,某居民来访",
        "王　小明先生来访,某居民来访",
        "小明先生来访,某居民来访",
        "老小明和小明都在,某居民和某居民都在",
        "王先生来访,某居民来访",
        "王*明来访,某居民来访",
        "王小某来访,某居民来访",
        "欧陽文明来访,某居民来访",
        "居民王小明来访,居民某某来访",
        "买买提同志来访,某居民来访",
        "阿红来访,某居民来访",
        "建设文明社区,建设文明社区",
        "王某与王某某来访,王某与王某某来访"
    })
    void whoIsKnownIsFoundHoweverTheNameIsWritten(String written, String masked) {
        assertThat(masked(written, WANG)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "留下8765 4321,留下[电话]",
        "一三八-一二三四-五六七八,[电话]",
        "在和平路12号门前,在某号门前",
        "3栋的住户和501室,某号楼的住户和某室",
        "三号楼施工,某号楼施工",
        "补助501元,补助501元",
        "和平路120号,和平路120号"
    })
    void whatIsKnownOfAPersonIsFoundWithoutAnyCue(String written, String masked) {
        assertThat(masked(written, WANG)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "业主欧阳建国来访,业主某某来访",
        "居民张伟、李娜与物业协商,居民某某、某居民与物业协商",
        "联系人：诸葛孔,联系人：某居民",
        "陈晓东先生到场,某居民到场",
        "投诉人古丽·买买提来电,投诉人某某来电",
        "户主白雪提出异议,户主某某提出异议",
        "网格员刘洋负责,网格员某某负责"
    })
    void whoIsNotKnownIsFoundByTheWordsAround(String written, String masked) {
        assertThat(masked(written, Known.NOBODY)).isEqualTo(masked);
    }

    @Test
    void theLabelSaysWhatTheTextIs() {
        Field field = new Field("who", "申请人", "易中天");

        assertThat(gate.screen(List.of(field), Known.NOBODY).hits())
                .containsExactly(new Hit("who", 0, 3, HitKind.NAME, "某居民", false));
    }

    @ParameterizedTest
    @CsvSource({
        "电话13812345678。,PHONE",
        "１３８－１２３４－５６７８,PHONE",
        "1 3 8 1 2 3 4 5 6 7 8,PHONE",
        "138·1234·5678,PHONE",
        "一三八一二三四五六七八,PHONE",
        "①③⑧12345678,PHONE",
        "+86 138 1234 5678,PHONE",
        "139****5678,PHONE",
        "尾号5678,PHONE",
        "（0531）8765 4321转802,PHONE",
        "电话：87654321,PHONE",
        "+852 2345 6789,PHONE",
        "110105198001011232,IDENTITY_CARD",
        "11010519491231002Ｘ,IDENTITY_CARD",
        "110105 19491231 002x,IDENTITY_CARD",
        "110105491231002,IDENTITY_CARD",
        "身份证号110105194912310021,IDENTITY_CARD",
        "1101**********002X,IDENTITY_CARD",
        "6222 0212 3456 7890 128,BANK_CARD",
        "卡号6228480012345678,BANK_CARD",
        "鲁A12345,PLATE",
        "京ＡＤ１２３４５,PLATE",
        "沪A·12345,PLATE",
        "粤 B 1 2 3 4 5,PLATE",
        "车牌A12345,PLATE",
        "zhang.san@163.com,EMAIL",
        "zhang.san＠163．com,EMAIL",
        "zhang[at]163.com,EMAIL",
        "微信zhangsan_88,ACCOUNT",
        "QQ：12345678,ACCOUNT",
        "QQ号一二三四五六七,ACCOUNT"
    })
    void numbersAreFoundInEverySpelling(String written, HitKind kind) {
        assertThat(screening(written, Known.NOBODY).hits())
                .extracting(Hit::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "幸福小区3号楼2单元501室,幸福小区某号楼",
        "三号楼二单元五零一,某号楼",
        "三號樓二單元五百零一室,某号楼",
        "３号楼２单元５０１,某号楼",
        "12栋1203,某号楼",
        "B座1203室,某号楼",
        "3-2-501,某号楼",
        "3#2-501,某号楼",
        "三-二-五零一,某号楼",
        "幸福小区3-501,幸福小区某号楼",
        "5号楼东户,某号楼",
        "2单元501,某号楼",
        "501室居民,某室居民",
        "楼上601漏水,楼上某室漏水",
        "和平路88弄5号601室,和平路某室",
        "李家村15号的村民,李家村某号的村民",
        "家住三组12号,家住三组某号",
        "3号楼一位老人,某号楼一位老人"
    })
    void aHomeIsFoundDownToTheFlat(String written, String masked) {
        assertThat(masked(written, Known.NOBODY)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "费用合计13800138000元，其中补助13,580.00元。",
                "公示期为2026年3月5日至2026-03-11，8:30-11:30。",
                "编号990100-2026-000123，网格990100001001001，楼栋110101001001001001，条目C-01。",
                "地块编号110105202603051234",
                "依据国发〔2022〕5号和《物业管理条例》第三十五条。",
                "请拨打12345、110、96156、4008208820、95588、0531-88886666、8888 6666或139 0000 0000。",
                "3号楼120户居民、5号楼加装电梯，3号楼居民代表签字。",
                "社区三楼301室召开会议，和平路12号是办事处。",
                "城市管理局、幸福社区居委会、和平路、文明街道、孙村、李家庄",
                "住户高度重视，业主方面认为，居民于周一、居民曾多次、居民常年、业主成立业委会",
                "关注微信公众号，service@binhai.gov.cn，业主QQ群",
                "学雷锋志愿服务，坚持规划一张图",
                ""
            })
    void whatANoticeIsAboutPasses(String text) {
        assertThat(screening(text, Known.NOBODY).hits()).isEmpty();
    }

    @Test
    void anOfficesNumberThatIsAlsoAPersonsIsThePersons() {
        Known own = new Known(List.of(), List.of("13900000000"), List.of());

        assertThat(masked("139-0000-0000", own)).isEqualTo("[电话]");
    }

    @Test
    void aRecordedNameIsReadWithoutItsRemarks() {
        Known several = new Known(List.of("东方未央（3号楼）、羊舌未曦", "司马未济2", "居民代表1", "成员12"), List.of(), List.of());

        assertThat(masked("东方未央与羊舌未曦、司马未济", several)).isEqualTo("某居民与某居民、某居民");
        assertThat(screening("居民代表大会应到成员12人", several).clean()).isTrue();
    }

    /** What may be somebody or something else stays for the officer to judge. */
    @ParameterizedTest
    @CsvSource({
        "王小明来访,true",
        "王 小 明先生来访,true",
        "电话138-1234-5678,true",
        "住和平路12号幸福小区3号楼2单元501室,true",
        "3号楼2单元501室,true",
        "王先生来访,false",
        "3栋正在施工,false",
        "电话13500001111,false"
    })
    void whatTheCaseRecordsIsToldFromWhatOnlyLooksLikeIt(String written, boolean recorded) {
        assertThat(screening(written, WANG).hits())
                .isNotEmpty()
                .extracting(Hit::recorded)
                .containsOnly(recorded);
    }

    @Test
    void aCompanyIsNoPerson() {
        Known company = new Known(List.of("幸福物业服务有限公司"), List.of(), List.of());

        assertThat(screening("幸福物业服务有限公司答复如下", company).clean()).isTrue();
    }

    @Test
    void saysWhereInWhichFieldAndLeavesTheOthers() {
        Field title = new Field("title", "标题", "关于漏水的公示");
        Field content = new Field("content", "内容", "电话13812345678，\n邮箱a.b@163.com");

        Screening screening = gate.screen(List.of(title, content), Known.NOBODY);

        assertThat(screening.hits())
                .containsExactly(
                        new Hit("content", 2, 13, HitKind.PHONE, "[电话]", false),
                        new Hit("content", 17, 28, HitKind.EMAIL, "[邮箱]", false));
        assertThat(screening.masked(title)).isEqualTo(title.text());
        assertThat(screening.masked(content)).isEqualTo("电话[电话]，\n邮箱[邮箱]");
    }

    private Screening screening(String text, Known known) {
        return gate.screen(List.of(new Field("content", "内容", text)), known);
    }

    private String masked(String text, Known known) {
        return screening(text, known).masked(new Field("content", "内容", text));
    }
}
