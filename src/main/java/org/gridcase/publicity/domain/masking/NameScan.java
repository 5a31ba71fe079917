package org.gridcase.publicity.domain.masking;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of people nobody has recorded. The library cuts the text into words and knows many names by itself; where the words
 * before say that a person follows (业主, 联系人：), whatever may be a name and is no ordinary word is one.
 */
final class NameScan implements Scan {

    private static final Segment WORDS = HanLP.newSegment()
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enableOffset(true);

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦"
            + "马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧"
            + "戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万柯管卢莫房缪干解应宗丁宣"
            + "邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀甄曲封储靳段富巫焦巴牧隗山谷车侯全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶"
            + "幸司韶黎薄印宿白怀蒲邰从鄂索赖卓蔺屠蒙池乔阴胥能苍双闻党翟谭贡姬申扶堵冉宰桑桂牛寿通边扈燕冀浦尚农温庄晏柴瞿阎"
            + "慕连习艾鱼容向古易慎廖终居衡步耿满弘匡国文寇广东沃利越师巩聂勾敖融冷辛简饶空曾沙养鞠须丰关游权盖益桓公闫佟岳帅涂"
            + "曾覃雒代付邸苟晁鹿谌商年佘佴赏哈";
    /** Surnames that are as often an ordinary word by themselves: the word after them decides. */
    private static final String WORDS_TOO =
            "于向从曾应时任方常成连管和关单家全安文明万解项计平双通边东空能居国广年代商公须养利越" + "能容满强危江高花路房干包左石车党山谷牧全班仰秋富段封曲荣程宣元米乐华何易终步师权益盖温农尚池";

    private static final String FORM_CUE = "(?:姓名|联系人|户主|申请人|被申请人|当事人|投诉人|反映人|来访人|报案人|举报人|代理人|委托人|监护人|"
            + "承租人|出租人|经办人|负责人|签收人|收件人|户名|业主|住户|居民|村民|原告|被告|甲方|乙方|双方|其父|其母|其妻|其夫|其子|其女)";
    private static final String PERSON_CUE = "(?:住户|业主|居民|村民|户主|租户|租客|房主|房东|邻居|联系人|申请人|当事人|投诉人|反映人|来访人|报案人|举报人|"
            + "代理人|委托人|监护人|承租人|出租人|受害人|伤者|死者|老人|患者|学生|家长|父亲|母亲|丈夫|妻子|儿子|女儿|祖母|祖父|奶奶|爷爷|"
            + "原告|被告|证人|经办人|负责人|姓名|楼上|楼下|隔壁|对门|网格员|楼栋长|志愿者|党员)";
    private static final Pattern FORM = Patterns.compile(FORM_CUE + "(?:姓名|名字|名称)?\\s?(?::|是|为|叫)\\s{0,3}");
    private static final Pattern PERSON = Patterns.compile(PERSON_CUE + "(?:的)?\\s{0,2}[\"“(]?");
    private static final Pattern NEXT = Pattern.compile("^\\s?(?:[、,/;]|和|与|及|以及|跟|同)\\s?");
    private static final Pattern TITLE = Pattern.compile(GivenNames.TITLE);

    private static final Pattern STOP = Pattern.compile("^\\s?(?:[,、。;)(/]|与|和|及)");
    private static final Pattern WHOLE = Pattern.compile("^([\\p{IsHan}·]{2,12})(?=[^\\p{IsHan}·]|$)");
    private static final Pattern FOREIGN = Pattern.compile("(\\p{IsHan}{2,6}·)\\p{IsHan}{2,6}");
    private static final Pattern SPEAKS = Pattern.compile("^(?:来电|来信|来函|申请|反映|提出|表示|投诉|称|诉|来访|认为|要求|签字|家的|家里|"
            + GivenNames.TITLE + "|\\s?[,:]?\\s?(?:手机|电话|1[3-9][0-9]))");
    /** Surnames that are hardly ever a word: with them the library's guess holds without any cue. */
    private static final String SURE =
            "王李张刘陈杨赵黄周吴徐孙胡朱郭何罗宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范" + "姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟龙雷钱汤尹黎武乔贺赖龚";

    /** What names are made of; among it is nothing that is a word of grammar. */
    private static final String LIKELY_GIVEN = "伟刚勇毅俊峰强军保东辉力明永健世志义兴良海山仁波宁贵福生龙元国胜学祥才武新清飞彬富顺子杰涛昌康星光达岩茂坚彪博诚敬震振壮豪邦承绍功松善厚庆磊裕"
            + "哲超浩亮谦亨奇翰朗宏若鸣斌梁栋维启克伦翔旭鹏泽晨辰士建炎德泰盛雄琛钧冠策腾楠榕航弘秀娟英华慧巧娜静淑惠珠翠雅芝玉萍红娥玲芬芳燕"
            + "彩春菊兰凤洁梅琳云莲环雪荣妹霞香莺媛艳瑞佳嘉琼珍贞莉桂娣璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓荷丹蓉君琴蕊薇菁"
            + "岚筠竹凝晓霄枫芸菲欣滢亚姬荔丽阳妮宝程梵罡恒鸿桦骅剑娇玛媚琪睿雯萱彦宇雨洋忠曼紫逸贤蝶菡轩涵桐虹来俊";

    private static final Pattern COUNTED = Pattern.compile("[0-9一二三四五六七八九十几两每这那各]$");
    private static final Set<String> FUNCTION =
            Set.of("u", "ude1", "p", "c", "cc", "v", "d", "vshi", "vyou", "pba", "pbei", "f", "r", "rr", "y");
    private static final Pattern PLACE_TAIL =
            Pattern.compile("^(?:村(?!民)|庄|路|街|巷|桥|镇|乡|屯|小区|社区|大厦|广场|公园|学校|小学|中学|医院|公司|超市|精神|思想)");
    private static final Pattern PLACE = Pattern.compile(".*(?:[村庄屯镇乡店路街巷桥湾岭山河湖城]|主任|书记|委员|局长|镇长|所长)$");
    private static final Set<String> PUBLIC_FIGURES =
            Set.of("雷锋", "焦裕禄", "孔繁森", "毛泽东", "邓小平", "习近平", "江泽民", "胡锦涛", "周恩来", "孔子", "屈原", "王杰");

    @Override
    public Stream<Found> scan(Folded folded) {
        Tight tight = new Tight(folded.plain());
        return new Reading(tight.text()).names().map(tight::inPlain);
    }

    /** One text in words. */
    private static final class Reading {

        private final String text;
        private final TreeMap<Integer, Term> words = new TreeMap<>();
        private final List<Found> names = new ArrayList<>();

        Reading(String text) {
            this.text = text;
            WORDS.seg(text).forEach(word -> words.put(word.offset, word));
        }

        Stream<Found> names() {
            words.values().stream().filter(this::isName).forEach(word -> add(word.offset, word.length()));
            FORM.matcher(text).results().map(MatchResult::end).forEach(this::afterForm);
            PERSON.matcher(text).results().map(MatchResult::end).forEach(this::afterPerson);
            TITLE.matcher(text).results().map(MatchResult::start).forEach(this::beforeTitle);
            for (int i = 0; i < names.size(); i++) {
                int end = names.get(i).to();
                NEXT.matcher(text.substring(end)).results().forEach(match -> afterPerson(end + match.end()));
            }
            return names.stream();
        }

        private void add(int from, int length) {
            Matcher title = TITLE.matcher(text).region(from + length, text.length());
            Found name = new Found(from, title.lookingAt() ? title.end() : from + length, HitKind.NAME);
            if (!names.contains(name)) {
                names.add(name);
            }
        }

        private boolean isName(Term word) {
            boolean named = word.nature.startsWith("nr") && !word.word.matches("[A-Za-z ]+");
            return named
                    && (FOREIGN.matcher(word.word).find() || isSureName(word.word))
                    && !COUNTED.matcher(text.substring(0, word.offset)).find()
                    && !PLACE.matcher(word.word).matches()
                    && !PLACE_TAIL
                            .matcher(text.substring(word.offset + word.length()))
                            .find()
                    && !word.word.contains("某")
                    && !PUBLIC_FIGURES.contains(word.word);
        }

        private static boolean isSureName(String word) {
            boolean compound = word.length() > 2 && GivenNames.COMPOUND_SURNAMES.contains(word.substring(0, 2));
            boolean sure = SURE.indexOf(word.charAt(0)) >= 0
                    && word.length() > 1
                    && (word.length() == 2 || !CoreDictionary.contains(word.substring(0, 2)));
            return word.length() <= 4
                    && (compound || sure)
                    && !word.substring(1).matches(GivenNames.TITLE);
        }

        private static boolean startsName(String word) {
            return word.length() > 1
                    && (isSurname(word.charAt(0))
                            || word.length() > 2 && GivenNames.COMPOUND_SURNAMES.contains(word.substring(0, 2)));
        }

        private static boolean isSurname(char c) {
            return SURNAMES.indexOf(c) >= 0;
        }

        /** A form has nothing but the name there, or a name and something that is no name. */
        private void afterForm(int at) {
            String rest = text.substring(at);
            WHOLE.matcher(rest)
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> name.length() <= 4)
                    .filter(Reading::startsName)
                    .filter(name -> !PLACE.matcher(name).matches())
                    .forEach(name -> add(at, name.length()));
            afterPerson(at);
        }

        private void afterPerson(int at) {
            Matcher foreign = FOREIGN.matcher(text).region(at, text.length());
            if (foreign.lookingAt()) {
                // Where it ends nobody can tell but by what follows.
                int end = IntStream.rangeClosed(foreign.end(1) + 2, foreign.end())
                        .filter(this::speaksAfter)
                        .findFirst()
                        .orElse(foreign.end());
                add(at, end - at);
            }
            int length = nameAt(at);
            if (length > 0 && !PLACE_TAIL.matcher(text.substring(at + length)).find()) {
                add(at, length);
            }
        }

        /** The length of the name that starts here, nought if there is none; the longer reading first. */
        private int nameAt(int at) {
            int surname = surnameAt(at);
            for (int length = surname + 2; surname > 0 && length > surname; length--) {
                if (at + length <= text.length() && isNameAt(at, surname, length)) {
                    return length;
                }
            }
            return 0;
        }

        private int surnameAt(int at) {
            if (at + 2 < text.length() && GivenNames.COMPOUND_SURNAMES.contains(text.substring(at, at + 2))) {
                return 2;
            }
            return at < text.length() && isSurname(text.charAt(at)) ? 1 : 0;
        }

        private boolean isNameAt(int at, int surname, int length) {
            int end = at + length;
            String name = text.substring(at, end);
            if (!isChinese(name) || name.contains("某")) {
                return false;
            }
            if (surname == 2) {
                return startsWord(end) || length == surname + 1;
            }
            Term first = words.floorEntry(at).getValue();
            if (SURE.indexOf(text.charAt(at)) >= 0 && isLikely(name) && speaksAfter(end)) {
                return true;
            }
            if (first.nature.startsWith("nr") && first.offset == at) {
                return first.length() == length || first.length() + 1 == length && isLikelyAt(end - 1);
            }
            return startsWord(end)
                    && isNameInWords(name, end, first, words.floorEntry(at + 1).getValue());
        }

        /** The library sees words here, so it depends on which: 高明 and 常青 are both, 于周一 is not, 段永生 is. */
        private boolean isNameInWords(String name, int end, Term first, Term next) {
            boolean likely = isLikely(name);
            boolean spoken = speaksAfter(end) || likely && isListed(end - name.length());
            boolean closed = likely && STOP.matcher(text.substring(end)).find();
            boolean wordToo = WORDS_TOO.indexOf(name.charAt(0)) >= 0;
            if (first.length() > 1 && first.offset == end - name.length() && CoreDictionary.contains(first.word)) {
                if (first.length() != name.length()) {
                    return likely;
                }
                return wordToo ? spoken && likely : spoken || closed;
            }
            if (wordToo) {
                boolean ordinary = next.length() > 1 && !next.nature.startsWith("nz") && !next.nature.startsWith("nr");
                return ordinary ? likely : name.length() > 2 || spoken || closed;
            }
            return spoken || closed || next.length() > 1 || !FUNCTION.contains(next.nature.toString());
        }

        private static boolean isLikely(String name) {
            return name.substring(1).chars().allMatch(c -> LIKELY_GIVEN.indexOf(c) >= 0);
        }

        /** A word of one character that names are made of. */
        private boolean isLikelyAt(int at) {
            return LIKELY_GIVEN.indexOf(text.charAt(at)) >= 0 && startsWord(at) && startsWord(at + 1);
        }

        /** A name stands before it: 杜静、许昌. */
        private boolean isListed(int at) {
            return names.stream().anyMatch(name -> {
                String between = text.substring(Math.min(name.to(), at), at);
                return name.to() < at && NEXT.matcher(between).matches();
            });
        }

        private boolean speaksAfter(int end) {
            return end >= text.length() || SPEAKS.matcher(text.substring(end)).find();
        }

        private boolean startsWord(int at) {
            return at == text.length() || words.containsKey(at);
        }

        /** 陈晓东先生, but not 向张先生. */
        private void beforeTitle(int title) {
            for (int from = Math.max(0, title - 3); from < title - 1; from++) {
                String name = text.substring(from, title);
                boolean named = isSurname(name.charAt(0))
                        && startsWord(from)
                        && isChinese(name)
                        && !name.contains("某")
                        && !CoreDictionary.contains(name)
                        && (name.length() > 2 || SURE.indexOf(name.charAt(1)) < 0);
                if (named) {
                    add(from, name.length());
                    return;
                }
            }
        }

        private static boolean isChinese(String written) {
            return written.chars().allMatch(Character::isIdeographic);
        }
    }
}
