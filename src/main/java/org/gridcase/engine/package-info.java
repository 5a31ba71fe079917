/** The process engine's configuration: identity, authorization, history, hardening. No business words. */
package org.gridcase.engine;
