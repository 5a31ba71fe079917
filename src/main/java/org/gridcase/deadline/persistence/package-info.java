/** The tables of periods, requests and of the service's own life. */
package org.gridcase.deadline.persistence;
