package org.gridcase.publicity.domain.masking;

/** What was found, and what is written in its place: it keeps the sense of the sentence and says nothing of the person. */
public enum HitKind {
    NAME("某居民"),
    PHONE("[电话]"),
    IDENTITY_CARD("[证件号]"),
    BANK_CARD("[卡号]"),
    ADDRESS("某号楼"),
    PLATE("[车牌]"),
    EMAIL("[邮箱]"),
    /** A number or name in WeChat or QQ. */
    ACCOUNT("[网络账号]");

    private final String replacement;

    HitKind(String replacement) {
        this.replacement = replacement;
    }

    String replacement() {
        return replacement;
    }
}
