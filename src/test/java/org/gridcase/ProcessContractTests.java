package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.models.ModelFiles.isChinese;
import static org.gridcase.models.ModelFiles.isNamedInCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.models.ModelFiles;
import org.gridcase.models.ProcessConstants;
import org.gridcase.models.ProcessModel;
import org.gridcase.models.TaskForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models, forms, tables and the constants of the code agree, in both directions. */
class ProcessContractTests {

    /** Components of form-js with which the form player of Tasklist 7.24 fails as a whole. */
    private static final Set<String> UNKNOWN_TO_TASKLIST = Set.of("filepicker", "documentPreview");

    private static final Set<String> WITHOUT_LABEL =
            Set.of("text", "html", "spacer", "separator", "expression", "image");

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    static List<ProcessConstants> constants() {
        return ProcessConstants.all();
    }

    static List<TaskForm> forms() {
        return TaskForm.all();
    }

    static List<Path> tables() {
        return ModelFiles.in("bpmn", ".dmn");
    }

    @Test
    void everyModelHasItsConstantsClass() {
        assertThat(constants().stream().map(ProcessConstants::key))
                .containsExactlyInAnyOrderElementsOf(namesOf(models(), ProcessModel::fileName));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyConstantIsUsedByItsModel(ProcessConstants constants) {
        ProcessModel model = modelOf(constants);
        assertThat(model.messages()).containsAll(constants.values("Messages"));
        assertThat(model.errors()).containsAll(constants.values("Errors"));
        assertThat(model.escalations()).containsAll(constants.values("Escalations"));
        assertThat(model.elements(FlowElement.class).stream().map(FlowElement::getId))
                .containsAll(constants.values("Elements"));
        Set<String> variables = new TreeSet<>(model.variables());
        models().forEach(caller -> variables.addAll(caller.exchangedWith(model.fileName())));
        variables.addAll(keysOfForms(form -> model.forms().contains(form.id())));
        assertThat(variables).containsAll(constants.values("Variables"));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyNameOfTheModelIsAConstant(ProcessConstants constants) {
        ProcessModel model = modelOf(constants);
        assertThat(constants.values("Messages")).containsAll(model.messages());
        assertThat(constants.values("Errors")).containsAll(model.errors());
        assertThat(constants.values("Escalations")).containsAll(model.escalations());
        // A variable that travels between the processes of a module is a constant of one of them.
        Set<String> ofTheModule = constants().stream()
                .filter(constants::livesWith)
                .flatMap(other -> other.values("Variables").stream())
                .collect(Collectors.toSet());
        // What is owed by when has the same names in every process.
        ofTheModule.addAll(OwedVariables.NAMES);
        // What people answer is named by the forms.
        ofTheModule.addAll(keysOfForms(form -> true));
        assertThat(ofTheModule).containsAll(model.variables());
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatAModelCallsExists(ProcessModel model) {
        assertThat(namesOf(forms(), TaskForm::id)).containsAll(model.forms());
        assertThat(namesOf(models(), ProcessModel::fileName)).containsAll(model.calledProcesses());
        assertThat(namesOf(tables(), ModelFiles::nameOf)).containsAll(model.decisions());
    }

    @Test
    void everyFormIsUsed() {
        assertThat(models().stream().flatMap(model -> model.forms().stream()).collect(Collectors.toSet()))
                .containsAll(namesOf(forms(), TaskForm::id));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsNamedAsItsFileAndReadsChinese(TaskForm form) {
        assertThat(form.id()).isEqualTo(form.fileName()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(form.keys()).isNotEmpty().allMatch(key -> key.matches("[a-z][a-zA-Z0-9]*"));
        assertThat(form.components()).allSatisfy(component -> {
            assertThat(component.path("type").asText()).isNotIn(UNKNOWN_TO_TASKLIST);
            assertThat(wordsOf(component)).as(component.toString()).allMatch(ModelFiles::isChinese);
        });
    }

    private static Stream<String> wordsOf(JsonNode component) {
        String type = component.path("type").asText();
        Stream<String> label = type.equals("datetime")
                ? Stream.of("dateLabel", "timeLabel")
                        .filter(component::has)
                        .map(name -> component.path(name).asText())
                : Stream.of("label")
                        .filter(name -> !WITHOUT_LABEL.contains(type))
                        .map(name -> component.path(name).asText());
        return Stream.concat(label, component.path("values").findValuesAsText("label").stream());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsNamedAsItsFileAndUsed(Path file) {
        assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.getId()).isEqualTo(ModelFiles.nameOf(file));
                    assertThat(isChinese(decision.getName()))
                            .as("name in Chinese")
                            .isTrue();
                    assertThat(isNamedInCode(decision.getId()) || isUsedByAModel(decision.getId()))
                            .as("used")
                            .isTrue();
                });
    }

    private static Set<String> keysOfForms(Predicate<TaskForm> condition) {
        return forms().stream()
                .filter(condition)
                .flatMap(form -> form.keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isUsedByAModel(String decision) {
        return models().stream().anyMatch(model -> model.decisions().contains(decision));
    }

    private static ProcessModel modelOf(ProcessConstants constants) {
        return models().stream()
                .filter(model -> model.fileName().equals(constants.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No model " + constants.key() + " for " + constants));
    }

    private static <T> Set<String> namesOf(Collection<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
