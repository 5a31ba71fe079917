/** Tasks over HTTP. */
package org.gridcase.implementation.web;
