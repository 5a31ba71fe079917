/** CSV files and workbooks that people hand in: read whatever Excel made of them, each mistake named by line, column and reason. */
package org.gridcase.shared.csv;
