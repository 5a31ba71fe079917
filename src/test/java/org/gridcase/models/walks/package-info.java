/** Walks through models as they are deployed: whatever people answer, and whenever nobody does. */
package org.gridcase.models.walks;
