package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.models.ProcessModel;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The beans that the models name are those of the {@code process/} packages, all of them and no other. */
@GridcaseTest
class ProcessBeansTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void modelsCallTheBeansOfTheProcessPackagesAndNoOther() {
        Set<String> called = ProcessModel.all().stream()
                .flatMap(model -> model.beans().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(beansOfProcessPackages().keySet()).isEqualTo(called);
    }

    private Map<String, Object> beansOfProcessPackages() {
        Map<String, Object> beans = new TreeMap<>();
        beans.putAll(context.getBeansOfType(JavaDelegate.class));
        beans.putAll(context.getBeansOfType(TaskListener.class));
        beans.putAll(context.getBeansOfType(ExecutionListener.class));
        beans.values()
                .removeIf(bean ->
                        !AopUtils.getTargetClass(bean).getPackageName().matches("org\\.gridcase\\.\\w+\\.process"));
        return beans;
    }
}
