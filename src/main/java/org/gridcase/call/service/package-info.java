/** What happens to calls and their parts. */
package org.gridcase.call.service;
