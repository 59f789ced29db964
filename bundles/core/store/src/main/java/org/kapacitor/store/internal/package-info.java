/** The store in one MVStore file. */
package org.kapacitor.store.internal;
