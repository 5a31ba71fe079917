package org.gridcase.publicity.domain.masking;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How the name of somebody known is written in part: 小明先生, 老王头, 王*明. */
final class GivenNames {

    static final String TITLE = "(?:先生|女士|小姐|同志|师傅|老师|老人|大爷|大妈|大叔|大娘|大姐|大哥|阿姨|叔叔|伯伯|奶奶|爷爷|婆婆|夫妇|夫妻)";

    static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "梁丘", "左丘", "东门", "西门", "第五");

    private static final String HIDDEN = "[*某xX○]";
    private static final String SPEAKS = "(?=反映|提出|表示|投诉|称|说|诉|来访|申请|认为|要求|同意|签字|家(?!庭|园))";

    private GivenNames() {}

    static String surname(String name) {
        return name.length() > 2 && COMPOUND_SURNAMES.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, 1);
    }

    static List<Pattern> partly(String name) {
        String surname = surname(name);
        String given = name.substring(surname.length());
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(Patterns.compile(surname + TITLE));
        if (given.length() == 1) {
            patterns.add(Patterns.compile("阿" + given + TITLE + "?|小" + given + TITLE + "|" + given + "(?:哥|叔|姐|姨)"));
            return patterns;
        }
        for (int i = 0; i < given.length(); i++) {
            String hidden = given.substring(0, i) + "\u0000" + given.substring(i + 1);
            patterns.add(Patterns.compile((surname + hidden).replace("\u0000", HIDDEN) + TITLE + "?"));
        }
        String alone = KnownScan.spell(given);
        String tail = CoreDictionary.contains(given) ? "(?:" + TITLE + "|" + SPEAKS + ")" : TITLE + "?";
        patterns.add(Patterns.compile("[老小阿]" + alone + TITLE + "?|" + alone + tail));
        return patterns;
    }
}
