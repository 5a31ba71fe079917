/** Printable documents: HTML templates to PDF with Chinese text. */
package org.gridcase.document;
