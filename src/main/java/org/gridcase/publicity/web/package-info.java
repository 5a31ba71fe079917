/** The public pages, the officer's preview, the feed and the API. */
package org.gridcase.publicity.web;
