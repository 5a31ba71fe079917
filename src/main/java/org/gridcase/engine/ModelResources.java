package org.gridcase.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models inside the application are the only ones, deployed under their file names. Left alone, the engine would take
 * absolute paths when it runs from classes and file names when it runs from the jar, and deploy the same models again.
 */
@Component
class ModelResources extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    private static final String DEPLOYMENT = "gridcase";

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentName(DEPLOYMENT);
        // All or nothing: a form bound to its model's deployment must be in the same one.
        configuration.setDeployChangedOnly(false);
        configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Map<String, Resource> byName = new LinkedHashMap<>();
        for (String pattern : camundaBpmProperties.getDeploymentResourcePattern()) {
            for (Resource file : find(pattern)) {
                if (byName.put(file.getFilename(), named(file)) != null) {
                    throw new IllegalStateException("Two models or forms are called " + file.getFilename());
                }
            }
        }
        return new LinkedHashSet<>(byName.values());
    }

    private Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Resource named(Resource file) {
        try {
            return new NamedModel(file.getFilename(), file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine takes the description of a byte array resource as the name to deploy it under. */
    private static final class NamedModel extends ByteArrayResource {

        private final String name;

        NamedModel(String name, byte[] content) {
            super(content);
            this.name = name;
        }

        @Override
        public String getDescription() {
            return name;
        }
    }
}
