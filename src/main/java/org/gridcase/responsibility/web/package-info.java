/** The lists as everybody may read them, and the administrator's import. */
package org.gridcase.responsibility.web;
