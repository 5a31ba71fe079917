package org.gridcase.casefile.process;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.engine.InstanceReaders;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** Whoever looks at a whole district sees the instances of its cases; a case's number begins with its district. */
@Component
class DistrictOverseers implements InstanceReaders {

    private static final Pattern CASE_NUMBER = Pattern.compile("([0-9]{6})-[0-9]{4}-[0-9]+");

    @Override
    public List<String> of(String businessKey) {
        Matcher number = CASE_NUMBER.matcher(businessKey);
        return number.matches() ? List.of(Person.viewersOf(PlaceCode.of(number.group(1)))) : List.of();
    }
}
