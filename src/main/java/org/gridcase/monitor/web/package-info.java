/** The managers' pages under {@code /monitor} and the same as JSON under {@code /api/monitor}. */
package org.gridcase.monitor.web;
