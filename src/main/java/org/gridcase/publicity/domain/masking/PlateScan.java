package org.gridcase.publicity.domain.masking;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Number plates, those of new-energy vehicles included; the province may be left out where it says that it is a plate. */
final class PlateScan implements Scan {

    private static final String GAP = "[\\s\\-·.]{0,2}";
    private static final Pattern PLATE = Patterns.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]" + GAP + "[A-Z]" + GAP
            + "(?=(?:[A-Z]" + GAP + "){0,2}[0-9])(?:[A-Z0-9]" + GAP + "){4,5}[A-Z0-9学警港澳挂](?![A-Z0-9])");
    private static final Pattern CUED = Patterns.compile(
            "(?:车牌|车号|牌照|号牌)(?:号码?)?[是为:\\s]{0,3}([A-Z]?" + GAP + "[A-Z0-9]{4,6}[A-Z0-9学警港澳挂])(?![A-Z0-9])");

    @Override
    public Stream<Found> scan(Folded folded) {
        String text = folded.digits();
        return Stream.concat(
                Patterns.finds(PLATE, text, HitKind.PLATE),
                CUED.matcher(text)
                        .results()
                        .filter(match -> match.group(1).chars().anyMatch(Character::isDigit))
                        .map(match -> new Found(match.start(1), match.end(1), HitKind.PLATE)));
    }
}
