/** Dispute resolution (矛盾纠纷化解): a quarrel is settled at the lowest level that can settle it. */
package org.gridcase.dispute;
