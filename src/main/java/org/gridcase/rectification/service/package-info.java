/** What happens to rectifications, step by step, each inside the caller's transaction. */
package org.gridcase.rectification.service;
