package org.gridcase.models;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** The constants class of a process, {@code <Name>Process} in a {@code process/} package: the names code and model share. */
public record ProcessConstants(Class<?> type) {

    /** All constants classes of the service. */
    public static List<ProcessConstants> all() {
        return Read.ALL;
    }

    private static final class Read {
        static final List<ProcessConstants> ALL = read();
    }

    private static List<ProcessConstants> read() {
        try {
            Resource[] classes = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/gridcase/*/process/*Process.class");
            CachingMetadataReaderFactory reader = new CachingMetadataReaderFactory();
            List<ProcessConstants> all = new ArrayList<>();
            for (Resource file : classes) {
                String name = reader.getMetadataReader(file).getClassMetadata().getClassName();
                all.add(new ProcessConstants(Class.forName(name)));
            }
            return all;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process id. */
    public String key() {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals("KEY"))
                .map(ProcessConstants::valueOf)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no KEY"));
    }

    /** Values of the nested class of that name ({@code Variables}, {@code Messages} …); empty when there is none. */
    public Set<String> values(String nested) {
        Set<String> values = new TreeSet<>();
        for (Class<?> inner : type.getDeclaredClasses()) {
            if (inner.getSimpleName().equals(nested)) {
                Arrays.stream(inner.getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                        .map(ProcessConstants::valueOf)
                        .forEach(values::add);
            }
        }
        return values;
    }

    public boolean livesWith(ProcessConstants other) {
        return type.getPackage().equals(other.type.getPackage());
    }

    private static String valueOf(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
