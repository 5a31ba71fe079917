package org.gridcase.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One running instance per data directory. The operating system drops the lock when the process dies, however it dies;
 * what it leaves behind may then be taken over safely.
 */
final class DataDirectoryLock implements AutoCloseable {

    /** Reachable for the life of the class: a channel that the collector finds unreachable is closed and its lock lost. */
    private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

    private final Path file;

    private DataDirectoryLock(Path file) {
        this.file = file;
    }

    static DataDirectoryLock on(Path directory) {
        try {
            Files.createDirectories(directory);
            Path file = directory.toRealPath().resolve("gridcase.lock");
            FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DatabaseUnavailableException(
                        DatabaseUnavailableException.Reason.IN_USE, directory.toString());
            }
            HELD.put(file, channel);
            return new DataDirectoryLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the data directory " + directory, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisVeryProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        FileChannel channel = HELD.remove(file);
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
