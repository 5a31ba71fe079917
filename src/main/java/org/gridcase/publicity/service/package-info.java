/** What happens to notices, step by step, each inside the caller's transaction. */
package org.gridcase.publicity.service;
