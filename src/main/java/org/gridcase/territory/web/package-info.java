/** Places for forms, and the administrator's page and endpoints. */
package org.gridcase.territory.web;
