/**
 * The masking gate (脱敏审查): finds in the text of a notice what would tell who a person is, where the person lives or how
 * to reach the person, and proposes what to write instead. Plain Java: nothing here knows a database or a page.
 */
package org.gridcase.publicity.domain.masking;
