package org.gridcase.casefile.process;

import org.camunda.bpm.engine.TaskService;
import org.gridcase.territory.PostsChanged;
import org.gridcase.territory.PostsChanged.Change;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When people leave a post, what they held for it is free for the others at once, in whichever process. */
@Component
class PostsEnded {

    private final TaskService tasks;

    PostsEnded(TaskService tasks) {
        this.tasks = tasks;
    }

    /** In the transaction of the change: either both happen or neither. Before those who look what nobody can take any more. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void postsChanged(PostsChanged event) {
        event.lost().forEach(this::free);
    }

    private void free(Change lost) {
        tasks.createTaskQuery()
                .taskAssignee(lost.username())
                .taskCandidateGroup(lost.post().group())
                .includeAssignedTasks()
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
    }
}
