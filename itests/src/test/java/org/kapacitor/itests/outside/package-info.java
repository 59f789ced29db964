/** Tests of the distribution from outside: through its commands, its HTTP API and its files. */
package org.kapacitor.itests.outside;
