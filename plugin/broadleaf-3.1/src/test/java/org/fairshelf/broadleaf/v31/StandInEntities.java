package org.fairshelf.broadleaf.v31;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.mockito.Mockito;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/** Makes no entity managers, but remembers whether Fairshelf's tables were there when it was asked to. */
public class StandInEntities extends AbstractEntityManagerFactoryBean {

    private DataSource dataSource;
    private boolean tablesWereThere;

    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean tablesWereThere() {
        return tablesWereThere;
    }

    @Override
    protected EntityManagerFactory createNativeEntityManagerFactory() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT COUNT(*) FROM FS_TRAIL").close();
            tablesWereThere = true;
        } catch (SQLException e) {
            tablesWereThere = false;
        }
        return Mockito.mock(EntityManagerFactory.class);
    }
}
