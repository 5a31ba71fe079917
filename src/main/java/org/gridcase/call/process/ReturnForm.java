package org.gridcase.call.process;

import java.util.List;
import java.util.stream.Stream;
import org.gridcase.call.service.CallResults.SentBack;
import org.gridcase.casefile.process.FormInput;

/** What a form says when a result is sent back. */
final class ReturnForm {

    static final String RETURN = "return";

    private ReturnForm() {}

    static SentBack read(FormInput form) {
        String units = form.text("units");
        List<String> named = units == null
                ? List.of()
                : Stream.of(units.split("[,，、\\s]+"))
                        .filter(unit -> !unit.isEmpty())
                        .toList();
        return new SentBack(form.text("concerned"), named, form.text("reason"));
    }
}
