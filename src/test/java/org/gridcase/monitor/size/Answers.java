package org.gridcase.monitor.size;

import java.util.List;
import java.util.Random;

/** What people answer in the forms of disputes and calls. */
final class Answers {

    private static final String[] ENTRIES = {"C-03", "C-03", "S-03"};

    private final Random random;

    Answers(Random random) {
        this.random = random;
    }

    /** What somebody may answer, first what they would; the later ones where that is refused. */
    List<Object[]> to(String task) {
        String reason = "双方意见不一，另作处理";
        Object[] up = {"outcome", "escalate", "reason", reason};
        Object[] settled = {"outcome", "settled", "notes", "双方各退一步"};
        return switch (task) {
            case "goToScene" -> one("found", "已劝开，无人受伤");
            case "convene" -> one("partyMembers", "示范党员", "volunteers", "示范志愿者");
            case "mediate" ->
                switch (random.nextInt(20)) {
                    case 0, 1, 2, 3, 4 -> List.of(up, settled);
                    case 5 -> List.of(new Object[] {"outcome", "withdrawn", "reason", "当事人自行和好"}, settled);
                    case 6 -> List.of(new Object[] {"outcome", "notADispute", "reason", "属行政复议事项"}, settled);
                    case 7, 8 -> List.of(new Object[] {"outcome", "handBack", "reason", "请先在下一级调解"}, up, settled);
                    case 9 -> List.of(new Object[] {"outcome", "anotherSession", "notes", "约定再谈"}, settled);
                    default -> one(settled);
                };
            case "decideAtTown" ->
                random.nextInt(3) > 0
                        ? List.of(
                                new Object[] {"outcome", "callDepartment", "entry", any(ENTRIES), "reason", "镇街无法独立解决"},
                                settled)
                        : List.of(settled, new Object[] {"outcome", "mediate"});
            case "signAgreement" ->
                oneIn(15)
                        ? one("outcome", "refuse", "reason", "一方反悔")
                        : oneIn(3)
                                ? one("outcome", "signed", "agreementKind", "oral", "terms", "当面道歉，不再喧哗")
                                : one(
                                        "outcome",
                                        "signed",
                                        "agreementKind",
                                        "written",
                                        "terms",
                                        "楼上修好水管，楼下自己粉刷。",
                                        "performanceDate",
                                        "2099-01-31");
            case "followUpVisit" -> visit();
            case "claimCall" -> one("outcome", "accept");
            case "handleCall" ->
                oneIn(5) ? one("outcome", "notSolved", "report", "无施工条件") : one("outcome", "done", "report", "已处理完毕");
            case "handlePart" -> one("outcome", "done", "report", "已配合");
            case "confirmResult" ->
                oneIn(6)
                        ? List.of(
                                new Object[] {"outcome", "return", "reason", "仍未解决"},
                                new Object[] {"outcome", "accept"})
                        : one("outcome", "accept");
            default -> one("outcome", "accept", "reason", reason);
        };
    }

    private List<Object[]> visit() {
        String satisfied = oneIn(4) ? "no" : "yes";
        Object[] kept = {"outcome", "kept"};
        Object[] keptAnswered = {"outcome", "kept", "responded", "yes", "solved", "yes", "satisfied", satisfied};
        Object[] broken = {"outcome", "broken", "reason", "没有履行"};
        Object[] brokenAnswered = {
            "outcome",
            "broken",
            "reason",
            "没有解决",
            "responded",
            oneIn(3) ? "no" : "yes",
            "solved",
            "no",
            "satisfied",
            "no"
        };
        return oneIn(8) ? List.of(brokenAnswered, broken, kept) : List.of(keptAnswered, kept);
    }

    private List<Object[]> one(Object... answer) {
        return List.<Object[]>of(answer);
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
