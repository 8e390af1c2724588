using System.Collections.Concurrent;

namespace Hearsay.Cli.Input;

/// <summary>Works on items on several threads and gives the results in the order of the items, each as soon as it is
/// done. What lies between the taking of an item and the giving of its result is bounded in number and in size. A fault
/// comes in the place of its item.</summary>
/// <param name="sizeOf">Size of an item in bytes.</param>
/// <param name="threads">1 works on the caller's thread, when a result is asked for.</param>
internal sealed class OrderedWork<TItem, TResult>(Func<TItem, TResult> work, Func<TItem, long> sizeOf, int threads)
{
    private const int ItemsPerThread = 4;

    /// <summary>A larger item is taken where it is the only one.</summary>
    private const long MostBytes = 8 << 20;

    public IEnumerable<TResult> Run(IEnumerable<TItem> items) =>
        threads == 1 ? items.Select(work) : RunAhead(items, new Room(threads * ItemsPerThread));

    private IEnumerable<TResult> RunAhead(IEnumerable<TItem> items, Room room)
    {
        var begun = new BlockingCollection<(Task<TResult> Result, long Bytes)>();
        // A thread of its own: a pipe that is slow to give the next item keeps no result back.
        Task taker = Task.Factory.StartNew(
            () =>
            Take(items, room, begun), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach ((Task<TResult> result, long bytes) in begun.GetConsumingEnumerable())
            {
                TResult done = result.GetAwaiter().GetResult();
                room.Leave(bytes);
                yield return done;
            }

            taker.GetAwaiter().GetResult();
        }
        finally
        {
            room.Close();
        }
    }

    private void Take(IEnumerable<TItem> items, Room room, BlockingCollection<(Task<TResult>, long)> begun)
    {
        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads)
            .ConcurrentScheduler;
        try
        {
            foreach (TItem item in items)
            {
                long bytes = sizeOf(item);
                if (!room.Enter(bytes)) return;
                begun.Add(
                    (Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.None,
                    scheduler), bytes));
            }
        }
        finally
        {
            begun.CompleteAdding();
        }
    }

    /// <summary>Keeps count of what is taken and not yet given.</summary>
    private sealed class Room(int mostItems)
    {
        private readonly object _gate = new();
        private int _items;
        private long _bytes;
        private bool _isClosed;

        /// <summary>Waits until an item fits; false once nobody asks for results any more.</summary>
        public bool Enter(long bytes)
        {
            lock (_gate)
            {
                while (!_isClosed && _items > 0 && (_items == mostItems || _bytes + bytes > MostBytes))
                    Monitor.Wait(_gate);
                _items++;
                _bytes += bytes;
                return !_isClosed;
            }
        }

        public void Leave(long bytes)
        {
            lock (_gate)
            {
                _items--;
                _bytes -= bytes;
                Monitor.PulseAll(_gate);
            }
        }

        public void Close()
        {
            lock (_gate)
            {
                _isClosed = true;
                Monitor.PulseAll(_gate);
            }
        }
    }
}
