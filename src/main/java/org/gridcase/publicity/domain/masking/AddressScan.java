package org.gridcase.publicity.domain.masking;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where somebody lives. A unit or a flat is a home and always found; what is coarser (a building, a house number) only
 * where it is said of a person, because a notice must be able to say which building gets its lift repaired.
 */
final class AddressScan implements Scan {

    private static final String SPACE = "[\\s,、·\\-]{0,2}";
    private static final String TIGHT = "[\\s·\\-]{0,2}";
    private static final String CHINESE = "零〇○一二三四五六七八九";
    private static final String NUMBER = "(?:[0-9]{1,4}|[" + CHINESE + "十百壹贰叁肆伍陆柒捌玖拾两]{1,6})";
    private static final String BUILDING = "(?:第?\\s?(?:[A-Z甲乙丙丁东西南北]\\s?)?" + NUMBER
            + "\\s?(?:-?\\s?[A-Z]\\s?)?(?:号\\s?院?\\s?楼|栋\\s?楼?|幢\\s?楼?|座|#\\s?楼?|号院)|[A-Z]\\s?(?:座|栋|幢|号楼))";
    private static final String LANE = NUMBER + "\\s?(?:弄|支弄)\\s?" + NUMBER + "\\s?号";
    private static final String HOUSE = "(?:" + LANE + "|" + NUMBER + "\\s?号)";
    private static final String UNIT = "(?:第?\\s?(?:" + NUMBER + "|[A-Z甲乙丙丁东西中])\\s?(?:单\\s?元|门洞|梯))";
    private static final String FLOOR = "(?:" + NUMBER + "\\s?(?:层|楼)" + SPACE + ")?";
    private static final String SIDE = "(?:[东西南北中左右]\\s?(?:户|室|门))";

    /** 501, 5 0 1, 五零一, 五百零一. */
    private static final String FIGURES = "(?:[0-9](?:\\s?[0-9]){2,3}|[0-9" + CHINESE + "壹贰叁肆伍陆柒捌玖]{3,4}|[" + CHINESE
            + "十]{1,2}百[" + CHINESE + "十]{1,4})";
    /** The first flats of a floor; 120 or 350 is rather a number of households. */
    private static final String LIKELY = "(?:[1-9][0-9]?0[1-9]|[一二三四五六七八九]{1,2}[零〇○][一二三四五六七八九])";

    private static final String ROOM = "(?:室|号房|房间|房|号)(?:之[一二三1-9])?";
    private static final String NO_AMOUNT = "(?!\\s?(?:[0-9" + CHINESE + "年月日元万个件次人名家平米㎡m%‰户]|[-至到/.,][0-9]))";
    private static final String NAMED_FLAT = "(?:[A-Z]\\s?)?(?:" + FIGURES + "|" + NUMBER + ")\\s?(?:室|号房|房间)";
    private static final String FLAT = "(?:[A-Z]\\s?)?(?:" + FIGURES + "\\s?" + ROOM + "|" + NAMED_FLAT + "|" + FIGURES
            + NO_AMOUNT + "|" + LIKELY + "\\s?户|" + SIDE + ")";

    private static final Pattern BUILDING_AND_UNIT =
            Patterns.compile(BUILDING + SPACE + UNIT + "(?:" + SPACE + FLOOR + FLAT + ")?");
    private static final Pattern BUILDING_AND_FLAT = Patterns.compile(
            BUILDING + "(?:" + SPACE + FLOOR + "(?:" + NAMED_FLAT + "|" + SIDE + ")|" + TIGHT + FLOOR + FLAT + ")");
    private static final Pattern UNIT_AND_FLAT = Patterns.compile(UNIT + TIGHT + FLOOR + FLAT);
    private static final Pattern HOUSE_AND_FLAT =
            Patterns.compile("(?<![月0-9])" + HOUSE + TIGHT + FLOOR + "(?:" + NAMED_FLAT + "|" + SIDE + ")|" + LANE);

    /** 3-2-501 and 3#2-501, in figures or in Chinese digits; never a date. */
    private static final Pattern DASHED = Patterns.compile("(?<![0-9A-Z./])(?<![0-9]-)(?:[A-Z]\\s?)?[0-9]{1,3}\\s?"
            + "(?:(?:#|栋|幢|座|号楼)\\s?-?|-)\\s?(?:[0-9]{1,2}\\s?-\\s?){1,2}([0-9]{3,4})\\s?(室|号|户)?(?![0-9\\-/])");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[1-9][0-9]");
    private static final String ESTATE = "小区|花园|苑|家园|公寓|新村|新城|大院|宿舍|雅居|府|庭|湾";
    private static final Pattern DASHED_SHORT = Patterns.compile("(?<=" + ESTATE + "|住|住在|楼|栋|幢|座)\\s?[0-9]{1,3}"
            + "[\\-#][0-9]{3,4}(?:室|户)?(?![0-9\\-])|(?<![0-9A-Z./])(?<![0-9]-)[0-9]{1,3}[\\-#][0-9]{3,4}(?:室|(?=的?"
            + "(?:住户|业主|居民|租户)))");

    private static final String RESIDENT = "(?:居民|住户|业主|租户|租客|房主|房东|户主|邻居|村民)";
    private static final String PERSON = "(?:一|某|有|那|这)?(?:位|户|名)?(?:" + RESIDENT + "|老人|家(?=的|里|中|人))"
            + "(?!们|代表|小组|大会|群|自治|委员|意见|议事|签|共同|积极|自发|朋友)";
    private static final Pattern FLAT_OF_A_PERSON = Patterns.compile("(?:(?<![0-9第])" + FIGURES
            + "\\s?(?:室|号房)|(?<![0-9" + CHINESE + "共约近余计达及第])" + LIKELY + ")(?=\\s?的?" + PERSON + ")");
    private static final Pattern PLACED_FLAT = Patterns.compile(
            "(?<=楼上|楼下|隔壁|对门|对面|房号|门牌号|门牌)[的是为:]?\\s?" + FIGURES + "(?:" + ROOM + "|" + NO_AMOUNT + ")");
    private static final Pattern BUILDING_OF_A_PERSON = Patterns.compile(BUILDING + "(?=\\s?的?" + PERSON + ")");
    private static final Pattern HOUSE_OF_A_PERSON =
            Patterns.compile("(?<=[村组队屯庄寨巷弄路街道里区苑园寓城院舍同])\\s?" + NUMBER + "\\s?号(?:院|院子|门)?(?=\\s?的?" + PERSON + ")");
    private static final Pattern LIVES_AT =
            Patterns.compile("(?:家住|现住|居住[在于]|租住[在于]?|暂住|住在|住址|户籍地?|家庭地址|住所地?)[是为在:\\s]{0,3}[^,。;!?\\n]{0,30}?("
                    + BUILDING + "|" + UNIT + "|" + NAMED_FLAT + "|" + HOUSE + "院?)");

    @Override
    public Stream<Found> scan(Folded folded) {
        String text = folded.plain();
        String digits = folded.digits();
        return Stream.of(
                        finds(BUILDING_AND_UNIT, text, 0),
                        finds(BUILDING_AND_FLAT, text, 0),
                        finds(UNIT_AND_FLAT, text, 0),
                        finds(HOUSE_AND_FLAT, text, 0),
                        finds(DASHED, digits, 0, AddressScan::isNoDate),
                        finds(DASHED_SHORT, digits, 0),
                        finds(FLAT_OF_A_PERSON, text, 0),
                        finds(PLACED_FLAT, text, 0),
                        finds(BUILDING_OF_A_PERSON, text, 0),
                        finds(HOUSE_OF_A_PERSON, text, 0),
                        finds(LIVES_AT, text, 1))
                .flatMap(found -> found);
    }

    private static Stream<Found> finds(Pattern pattern, String text, int group) {
        return finds(pattern, text, group, match -> true);
    }

    private static Stream<Found> finds(Pattern pattern, String text, int group, Predicate<MatchResult> holds) {
        return pattern.matcher(text)
                .results()
                .filter(holds)
                .map(match -> home(match.start(group), match.group(group), match.end(group)));
    }

    private static boolean isNoDate(MatchResult match) {
        return match.group(2) != null || !YEAR.matcher(match.group(1)).matches();
    }

    /** Said as finely as it stands there, without the number. */
    static Found home(int from, String written, int to) {
        String replacement = "某室";
        if (written.matches("(?s).*[楼栋幢座单#\\-].*")) {
            replacement = HitKind.ADDRESS.replacement();
        } else if (written.matches("(?s).*[号院门]\\s*的?")) {
            replacement = "某号";
        }
        return new Found(from, to, HitKind.ADDRESS, replacement);
    }
}
