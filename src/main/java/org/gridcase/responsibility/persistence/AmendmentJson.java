package org.gridcase.responsibility.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.domain.Amendment.Action;

/** Amendments as the column holds them: plain codes, so that a later version of the service can still read them. */
final class AmendmentJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Kept>> LIST = new TypeReference<>() {};

    private AmendmentJson() {}

    static String write(List<Amendment> amendments) {
        try {
            return JSON.writeValueAsString(
                    amendments.stream().map(AmendmentJson::keep).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Amendment> read(String json) {
        try {
            return JSON.readValue(json, LIST).stream()
                    .map(AmendmentJson::amendment)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept keep(Amendment amendment) {
        return new Kept(amendment.action().code(), amendment.code(), amendment.base(), content(amendment.content()));
    }

    private static KeptContent content(EntryContent content) {
        return content == null
                ? null
                : new KeptContent(
                        content.list().code(),
                        content.title(),
                        content.matters(),
                        content.legalBasis(),
                        content.lead().value(),
                        content.shares().stream()
                                .map(share -> new KeptShare(
                                        share.unit().value(), share.role().code(), share.percent()))
                                .toList(),
                        content.expected(),
                        content.punished(),
                        content.means());
    }

    private static Amendment amendment(Kept kept) {
        return new Amendment(
                Action.ofCode(kept.action()).orElseThrow(),
                kept.code(),
                kept.base(),
                kept.content() == null ? null : content(kept.code(), kept.content()));
    }

    private static EntryContent content(String code, KeptContent kept) {
        return new EntryContent(
                code,
                ListKind.ofCode(kept.list()).orElseThrow(),
                kept.title(),
                kept.matters(),
                kept.legalBasis(),
                new ListUnit(kept.lead()),
                kept.shares().stream()
                        .map(share -> new Share(
                                new ListUnit(share.unit()),
                                Share.Role.ofCode(share.role()).orElseThrow(),
                                share.percent()))
                        .toList(),
                kept.expected(),
                kept.punished(),
                kept.means());
    }

    record Kept(String action, String code, Long base, KeptContent content) {}

    record KeptContent(
            String list,
            String title,
            Set<String> matters,
            String legalBasis,
            String lead,
            List<KeptShare> shares,
            String expected,
            String punished,
            String means) {}

    record KeptShare(String unit, String role, BigDecimal percent) {}
}
