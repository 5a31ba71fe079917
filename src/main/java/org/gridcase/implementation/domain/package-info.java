/** The rules of a task, without anything that runs. */
package org.gridcase.implementation.domain;
