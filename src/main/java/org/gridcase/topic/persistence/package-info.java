/** The tables of topics. */
package org.gridcase.topic.persistence;
