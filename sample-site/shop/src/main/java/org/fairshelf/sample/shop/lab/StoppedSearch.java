package org.fairshelf.sample.shop.lab;

import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.util.NamedList;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.jspecify.annotations.Nullable;

/** Lets every question to the search fail as it does when no search server is there, and brings the search back. */
final class StoppedSearch extends LabSwitch {
    private @Nullable SolrServer working;

    StoppedSearch() {
        super("search", "stop", "start");
    }

    @Override
    public synchronized boolean isBroken() {
        return working != null;
    }

    @Override
    synchronized void turn(boolean broken) {
        if (!broken) {
            start();
        } else if (working == null) {
            working = SolrContext.getServer();
            SolrContext.setPrimaryServer(new NoServer());
        }
    }

    synchronized void start() {
        if (working != null) {
            SolrContext.setPrimaryServer(working);
            working = null;
        }
    }

    private static final class NoServer extends SolrServer {
        private static final long serialVersionUID = 1L;

        @Override
        public NamedList<Object> request(SolrRequest request) throws SolrServerException {
            throw new SolrServerException("The lab has stopped the search.");
        }

        @Override
        public void shutdown() {
            // There is nothing to shut down.
        }
    }
}
