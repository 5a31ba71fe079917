/** What happens to tasks, step by step, each inside the caller's transaction. */
package org.gridcase.implementation.service;
