/** What is done with places and people: the import, passwords, the demo district. */
package org.gridcase.territory.application;
