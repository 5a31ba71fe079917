/** Rules of a case in plain Java: who sees what of a party, and what a file really is. */
package org.gridcase.casefile.domain;
