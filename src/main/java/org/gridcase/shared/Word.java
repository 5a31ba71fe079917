package org.gridcase.shared;

import org.springframework.context.MessageSourceResolvable;

/** A message inside a message: shown in the reader's language wherever it stands as an argument. */
public record Word(String key) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public String getDefaultMessage() {
        return key;
    }
}
