package org.gridcase.department;

import java.nio.file.Path;

final class FolderInUseException extends IllegalStateException {

    FolderInUseException(Path folder) {
        super("该文件夹已有一个部门工作程序在运行 / another worker works on this folder: " + folder.toAbsolutePath());
    }
}
