/** The module's own API. */
package org.gridcase.call.web;
