import GRDB
import Statistics
