/** Places from district to unit, the posts people hold there, and what a person may see. */
package org.gridcase.territory;
