package org.gridcase.territory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@GridcaseTest
class ImportCommandTest {

    @Autowired
    private ImportCommand command;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void importsAndSaysWhatItDid() throws IOException {
        String places = file("places.csv", "code,name,level\n980401,试验区,district\n980401001,一街道,town\n");

        int exitCode = run("--places=" + places);

        assertThat(exitCode).isZero();
        assertThat(output()).contains("正在写入地点", "地点：新增 2，修改 0，不变 0");
    }

    @Test
    void printsEachErrorAndEndsWithAnErrorCode() throws IOException {
        String people = file("people.csv", "username,name,post,place_code\nLi,李建国,grid-worker,980402\n");

        int exitCode = run("--people=" + people, "--lang=en");

        assertThat(exitCode).isEqualTo(1);
        assertThat(output())
                .contains(
                        "nothing was imported",
                        "people.csv line 2 [username]: the username \"Li\" is not valid",
                        "people.csv line 2 [place_code]: the post of Grid worker is held at a grid (15 digits); "
                                + "this code is that of a district");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--places=" + folder.resolve("nowhere.csv"))).isEqualTo(2);
        assertThat(output()).contains("请至少选择一个文件", "用法：import", "无法读取文件");
    }

    private int run(String... arguments) {
        return command.run(
                new DefaultApplicationArguments(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
