package org.gridcase.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;

/** What the engine grants by itself when something comes into being: less than its default. */
class TaskRights extends DefaultAuthorizationProvider {}
