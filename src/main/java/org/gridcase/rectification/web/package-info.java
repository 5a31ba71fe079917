/** Rectifications over HTTP. */
package org.gridcase.rectification.web;
