package org.gridcase.publicity.domain.masking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Identity cards and bank cards. What tells them from the codes of places, which are as long: a place code has no date of
 * birth in it, and is called one (网格编码).
 */
final class NumberScan implements Scan {

    private static final Pattern IDENTITY_18 = number("[1-8]", 16, 16, Patterns.GAP + "[0-9x×]");
    private static final Pattern IDENTITY_15 = number("[1-8]", 14, 14, "");
    private static final Pattern CARD = number("[3-69]", 15, 18, "");
    private static final Pattern ACCOUNT = number("[0-9]", 11, 20, "");
    private static final Pattern PROVINCE = Pattern.compile("^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])");
    private static final Pattern HALF_HIDDEN =
            Patterns.compile("(?<![0-9])[0-9]{3,10}\\s?[*×•]{4,14}\\s?[0-9]{2,4}[0-9x]?(?![0-9])");

    private static final Pattern IDENTITY_CUE = Patterns.compile("身份证|证件|公民身份");
    private static final Pattern CARD_CUE =
            Patterns.compile("(?:卡号|银行卡|储蓄卡|社保卡|工资卡|一卡通|账号|帐号|账户|帐户|开户行?)(?:号码?)?[是为:\\s(]{0,4}$");
    private static final Pattern PUBLIC_ACCOUNT = Patterns.compile("对公|专户|财政|国库|公积金中心|公司");
    private static final Pattern CODE_CUE =
            Patterns.compile("编号|编码|代码|文号|案号|单号|合同|流水号|受理号|备案|项目号|条码|发票|地块|宗地|网格|楼栋|地点|区划");

    private static final Pattern CASE_NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6}");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int REACH = 12;

    @Override
    public Stream<Found> scan(Folded folded) {
        String text = folded.digits();
        return Stream.of(
                        finds(IDENTITY_18, text, HitKind.IDENTITY_CARD, find -> isIdentity18(text, find)),
                        finds(IDENTITY_15, text, HitKind.IDENTITY_CARD, find -> isIdentity15(text, find)),
                        finds(CARD, text, HitKind.BANK_CARD, find -> isCard(text, find)),
                        finds(ACCOUNT, text, HitKind.BANK_CARD, find -> isNamedAccount(text, find)),
                        Patterns.finds(HALF_HIDDEN, text, HitKind.IDENTITY_CARD))
                .flatMap(found -> found);
    }

    private static Stream<Found> finds(Pattern pattern, String text, HitKind kind, Predicate<Found> holds) {
        return Patterns.finds(pattern, text, kind)
                .filter(find -> Patterns.isOneNumber(text.substring(find.from(), find.to())))
                .filter(holds);
    }

    private static boolean isIdentity18(String text, Found find) {
        String number = text.substring(find.from(), find.to()).replaceAll("[^0-9xX×]", "");
        if (Patterns.follows(IDENTITY_CUE, text, find.from(), REACH)) {
            return true;
        }
        if (!PROVINCE.matcher(number).find() || !isDay(number.substring(6, 14))) {
            return false;
        }
        return hasCheckDigit(number) || !Patterns.follows(CODE_CUE, text, find.from(), REACH);
    }

    /** The fifteen digits ended in 1999, and who was born before 1920 holds none. */
    private static boolean isIdentity15(String text, Found find) {
        String number = Patterns.onlyDigits(text.substring(find.from(), find.to()));
        if (Patterns.follows(IDENTITY_CUE, text, find.from(), REACH)) {
            return true;
        }
        return PROVINCE.matcher(number).find()
                && number.charAt(6) >= '2'
                && isDay("19" + number.substring(6, 12))
                && !Patterns.follows(CODE_CUE, text, find.from(), REACH);
    }

    private static boolean isDay(String written) {
        try {
            TemporalAccessor day = DAY.parse(written);
            return LocalDate.from(day).getYear() >= 1900 && LocalDate.from(day).getYear() < 2100;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** GB 11643, which is ISO 7064 MOD 11-2. */
    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        char last = number.charAt(WEIGHTS.length);
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == (Character.isDigit(last) ? last : 'X');
    }

    private static boolean isCard(String text, Found find) {
        String written = text.substring(find.from(), find.to());
        String number = Patterns.onlyDigits(written);
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number)
                && !CASE_NUMBER.matcher(written).matches()
                && !Patterns.follows(CODE_CUE, text, find.from(), REACH);
    }

    private static boolean isNamedAccount(String text, Found find) {
        return Patterns.follows(CARD_CUE, text, find.from(), REACH)
                && !Patterns.follows(PUBLIC_ACCOUNT, text, find.from(), REACH * 2);
    }

    private static Pattern number(String first, int least, int most, String last) {
        return Patterns.compile("(?<![0-9])" + first + "(?:" + Patterns.GAP + "[0-9]){" + least + "," + most + "}"
                + last + "(?![0-9])");
    }
}
