/** Topics on the web: the residents' pages, and the API. */
package org.gridcase.topic.web;
